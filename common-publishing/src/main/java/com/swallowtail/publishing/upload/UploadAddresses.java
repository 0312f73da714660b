package com.swallowtail.publishing.upload;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;

/** Names, in a service's document, the platform whose uploads it takes; the routes leave it open, as all services share them. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = UploadAddresses.BEFORE_THE_ROUTES_ARE_READ)
public class UploadAddresses implements OASFilter {
    static final int BEFORE_THE_ROUTES_ARE_READ = 1000;
    private static final String ANY = "/{platform}/uploads";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        ConfigProvider.getConfig()
                .getOptionalValue("swallowtail.uploads.platform", String.class)
                .ifPresent(platform -> name("/" + platform + "/uploads", document));
    }

    private static void name(String own, OpenAPI document) {
        var named = new TreeMap<String, PathItem>();
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (path.endsWith(ANY) || path.endsWith(ANY + "/{uploadId}")) {
                TusDocument.complete(item);
            }
            named.put(path.replace(ANY, own), item);
        });
        document.getPaths().setPathItems(named);
    }
}
