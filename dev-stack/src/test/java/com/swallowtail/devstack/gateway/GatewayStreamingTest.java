package com.swallowtail.devstack.gateway;

/** The gateway of a stack on one machine. */
class GatewayStreamingTest extends StreamingContract {
    @Override
    Door open(GatewayConfig config) {
        var gateway = Gateway.start(config);
        return new Door(gateway.port(), gateway::close);
    }
}
