package com.swallowtail.devstack.gateway;

/** The gateway of docker-compose. */
class NginxStreamingTest extends StreamingContract {
    @Override
    Door open(GatewayConfig config) {
        var nginx = Nginx.start(config);
        return new Door(nginx.port(), nginx::close);
    }
}
