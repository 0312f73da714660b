package com.swallowtail.devstack.gateway;

/** The gateway of docker-compose. */
class NginxTest extends GatewayContract {
    @Override
    Door open(GatewayConfig config) {
        var nginx = Nginx.start(config);
        return new Door(nginx.port(), nginx::close);
    }
}
