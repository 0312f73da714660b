package com.swallowtail.web.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressGuardTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            93.184.215.14
            8.8.8.8
            172.32.0.1
            100.128.0.1
            192.169.0.1
            2606:2800:21f:cb07:6820:80da:af6b:8b2c
            2a00:1450:4001:80b::200e
            """)
    void public_addresses_are_admitted(String address) {
        assertThat(verdict("https://media.example.com/a.mp4", address)).isEqualTo("admitted");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0.0.0.0,                 this network
            0.1.2.3,                 this network
            10.0.0.1,                private
            172.16.0.1,              private
            172.31.255.255,          private
            192.168.1.1,             private
            127.0.0.1,               loopback
            127.255.255.254,         loopback
            169.254.1.1,             link-local
            169.254.169.254,         cloud metadata
            100.64.0.1,              carrier-grade NAT
            100.100.100.200,         cloud metadata
            192.0.0.192,             protocol assignments
            192.0.2.1,               documentation
            198.51.100.1,            documentation
            203.0.113.1,             documentation
            198.18.0.1,              benchmarking
            192.88.99.1,             6to4 relay
            224.0.0.1,               multicast
            239.255.255.255,         multicast
            240.0.0.1,               reserved
            255.255.255.255,         broadcast
            ::,                      unspecified
            ::1,                     loopback
            ::ffff:127.0.0.1,        mapped
            ::ffff:10.0.0.1,         mapped
            ::127.0.0.1,             compatible
            64:ff9b::7f00:1,         NAT64
            64:ff9b:1::1,            local NAT64
            2002:7f00:1::1,          6to4
            2001:0:4136:e378::1,     Teredo
            2001:db8::1,             documentation
            3fff::1,                 documentation
            fc00::1,                 unique local
            fd00:ec2::254,           cloud metadata
            fe80::1,                 link-local
            fec0::1,                 site-local
            ff02::1,                 multicast
            100::1,                  discard
            """)
    void addresses_that_are_not_public_are_refused(String address, String why) {
        assertThat(verdict("https://media.example.com/a.mp4", address)).as(why).isEqualTo("NotAllowed");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            http://media.example.com/a.mp4,           plain http
            ftp://media.example.com/a.mp4,            another scheme
            file:///etc/passwd,                       a file
            https:media.example.com,                  no host
            https:///a.mp4,                           an empty host
            a.mp4,                                    relative
            https://user@media.example.com/a.mp4,     user name
            https://a:b@media.example.com/a.mp4,      password
            https://@media.example.com/a.mp4,         an empty user name
            http://allowed.test:9/a.mp4,              an allowed host at another port
            """)
    void only_https_without_user_name_is_admitted(String url, String why) {
        assertThat(verdict(url, "8.8.8.8")).as(why).isEqualTo("NotAllowed");
    }

    @Test
    void one_private_address_among_public_ones_is_enough_to_refuse() {
        assertThat(verdict("https://media.example.com/a.mp4", "8.8.8.8", "10.0.0.1"))
                .isEqualTo("NotAllowed");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            http://allowed.test:8090/a.mp4
            https://allowed.test:8090/a.mp4
            http://ALLOWED.test:8090/a.mp4
            http://anyport.test:1234/a.mp4
            http://anyport.test/a.mp4
            """)
    void an_allowed_host_may_be_private_and_plain_http(String url) {
        assertThat(verdict(url, "10.0.0.1")).isEqualTo("admitted");
    }

    @Test
    void a_host_without_an_address_cannot_be_reached() {
        assertThat(verdict("https://media.example.com/a.mp4")).isEqualTo("Unreachable");
    }

    @Test
    void a_number_written_in_another_way_is_judged_as_the_address_it_is() {
        var guard = new AddressGuard(host -> Uni.createFrom().item(() -> List.of(resolved(host))), Rules.allowing());
        for (String host : List.of("2130706433", "127.1", "[::1]", "[::ffff:7f00:1]", "localhost")) {
            var refusal =
                    catchThrowableOfType(FetchFailure.class, () -> guard.check(URI.create("https://" + host + "/"))
                            .await()
                            .indefinitely());
            assertThat(refusal).as(host).isNotNull();
        }
    }

    private static String verdict(String url, String... addresses) {
        List<InetAddress> found =
                Arrays.stream(addresses).map(InetAddress::ofLiteral).toList();
        var guard = new AddressGuard(
                host -> Uni.createFrom().item(found), Rules.allowing("allowed.test:8090", "anyport.test"));
        var refusal = catchThrowableOfType(
                FetchFailure.class, () -> guard.check(URI.create(url)).await().indefinitely());
        return refusal == null ? "admitted" : refusal.getClass().getSimpleName();
    }

    private static InetAddress resolved(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (java.net.UnknownHostException unknown) {
            throw new IllegalStateException(unknown);
        }
    }
}
