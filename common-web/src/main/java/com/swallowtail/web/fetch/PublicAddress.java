package com.swallowtail.web.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public internet from all others (IANA's special-purpose registries). Of IPv6 only global unicast
 * counts, without the blocks that carry an IPv4 address or documentation; mapped, NAT64 and compatible forms lie outside.
 */
final class PublicAddress {
    private static final List<Block> IPV4_SPECIAL = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");
    private static final Block IPV6_GLOBAL = Block.of("2000::/3");
    private static final List<Block> IPV6_SPECIAL =
            blocks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private PublicAddress() {}

    static boolean test(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? IPV4_SPECIAL.stream().noneMatch(block -> block.holds(bytes))
                : IPV6_GLOBAL.holds(bytes) && IPV6_SPECIAL.stream().noneMatch(block -> block.holds(bytes));
    }

    private static List<Block> blocks(String... cidrs) {
        return Arrays.stream(cidrs).map(Block::of).toList();
    }

    private record Block(byte[] start, int bits) {
        static Block of(String cidr) {
            int slash = cidr.indexOf('/');
            InetAddress start = InetAddress.ofLiteral(cidr.substring(0, slash));
            return new Block(start.getAddress(), Integer.parseInt(cidr.substring(slash + 1)));
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit += 8) {
                int mask = bits - bit >= 8 ? 0xff : 0xff << (8 - (bits - bit)) & 0xff;
                if ((start[bit / 8] & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
