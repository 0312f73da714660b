package com.swallowtail.web.fetch;

import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.util.List;

/** Which addresses does a host name have now? */
public interface Addresses {
    /** All of them; fails when there is none. */
    Uni<List<InetAddress>> of(String host);
}
