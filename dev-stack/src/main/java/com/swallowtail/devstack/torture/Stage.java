package com.swallowtail.devstack.torture;

import java.time.Clock;
import java.util.List;

/** Who meets whom: replicas, the instances that they serve, and both sides of them. */
record Stage(List<Victim> replicas, List<String> instances, Service service, Platform platform, Clock clock) {}
