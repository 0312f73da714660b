package com.swallowtail.connections.audit;

/** Which chain: whose events, about which instance. */
record ChainName(String service, String instance) {}
