package com.swallowtail.devstack.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.devstack.gateway.Route;
import com.swallowtail.devstack.gateway.Routes;
import com.swallowtail.testsupport.Checkout;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPBackendRef;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPPathMatch;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteRule;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Listener;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Gateway API's routes against deploy/gateway/routes.json. */
class RoutingAsListedTest {
    private final List<Route> listed =
            Routes.read(Checkout.root().resolve("deploy/gateway/routes.json")).all();

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void each_path_leads_where_the_list_says_in_the_order_of_the_list_and_the_console_has_the_rest(String overlay) {
        var expected = Stream.concat(
                listed.stream().map(RoutingAsListedTest::lead), Stream.of(new Lead("/.*", "console", false)));

        assertThat(leads(overlay)).containsExactlyElementsOf(expected.toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void a_gateway_that_prefers_the_longer_expression_comes_to_the_same(String overlay) {
        var leads = leads(overlay);
        for (var later = 0; later < leads.size(); later++) {
            for (var earlier : leads.subList(0, later)) {
                var wider = leads.get(later);
                if (earlier.example().matches(wider.path())) {
                    assertThat(earlier.path()).hasSizeGreaterThan(wider.path().length());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void a_path_without_a_choice_is_matched_exactly_and_no_path_by_its_beginning(String overlay) {
        assertThat(rules(overlay))
                .flatMap(HTTPRouteRule::getMatches)
                .extracting(match -> match.getPath())
                .allSatisfy(path -> assertThat(path.getType()).isEqualTo(type(path)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void routes_belong_to_a_listener_and_lead_to_ports_of_services(String overlay) {
        var manifests = Manifests.of(overlay);
        var listeners = manifests.all(Gateway.class).stream()
                .flatMap(gateway -> gateway.getSpec().getListeners().stream())
                .map(Listener::getName)
                .toList();
        var services = manifests.all(Service.class).stream()
                .map(service -> service.getMetadata().getName() + ":"
                        + service.getSpec().getPorts().getFirst().getPort())
                .toList();
        assertThat(manifests.all(HTTPRoute.class)).isNotEmpty().allSatisfy(route -> {
            assertThat(route.getSpec().getParentRefs())
                    .extracting(parent -> parent.getSectionName())
                    .isNotEmpty()
                    .isSubsetOf(listeners);
            assertThat(route.getSpec().getRules())
                    .hasSizeLessThanOrEqualTo(16)
                    .flatMap(HTTPRouteRule::getBackendRefs)
                    .extracting(RoutingAsListedTest::address)
                    .isSubsetOf(services);
        });
    }

    private static List<Lead> leads(String overlay) {
        return rules(overlay).stream().flatMap(RoutingAsListedTest::leads).toList();
    }

    private static List<HTTPRouteRule> rules(String overlay) {
        return Manifests.of(overlay).all(HTTPRoute.class).stream()
                .filter(route -> route.getMetadata().getName().equals("public"))
                .flatMap(route -> route.getSpec().getRules().stream())
                .toList();
    }

    private static Stream<Lead> leads(HTTPRouteRule rule) {
        var service = rule.getBackendRefs().getFirst().getName();
        var streamed = rule.getTimeouts().getRequest().equals("0s");
        return rule.getMatches().stream().map(match -> new Lead(match.getPath().getValue(), service, streamed));
    }

    private static Lead lead(Route route) {
        var expression = route.path().replace("**", ".+").replaceAll("\\{[^}]+}", "[^/]+");
        return new Lead(expression, route.service(), route.streamed());
    }

    private static String type(HTTPPathMatch path) {
        return path.getValue().matches("[a-z0-9/-]+") ? "Exact" : "RegularExpression";
    }

    private static String address(HTTPBackendRef reference) {
        return reference.getName() + ":" + reference.getPort();
    }

    /** Where a path leads, and whether its bodies may take as long as they do. */
    private record Lead(String path, String service, boolean streamed) {
        String example() {
            return path.replace("[^/]+", "x").replace(".+", "x/y").replace(".*", "x");
        }
    }
}
