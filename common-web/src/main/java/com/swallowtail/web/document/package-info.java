/**
 * What does a service's OpenAPI document say of every operation and of every record? It is completed when the service is
 * built; what is true of one route alone stands at the route. A service's settings give its own title and description.
 */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Swallowtail Connect",
                        version = "1",
                        license = @License(name = "Apache License 2.0", identifier = "Apache-2.0")),
        servers = @Server(url = "/", description = "The gateway"),
        components =
                @Components(
                        securitySchemes =
                                @SecurityScheme(
                                        securitySchemeName = Parts.BEARER,
                                        type = SecuritySchemeType.HTTP,
                                        scheme = "bearer",
                                        bearerFormat = "JWT",
                                        description =
                                                "A token of the OIDC issuer. Its claim instances lists the instances"
                                                        + " that the caller may see, its claim groups the caller's roles."),
                        headers = {
                            @Header(
                                    name = Parts.REQUEST_ID,
                                    description =
                                            "What the request is called: as the caller named it by this header, or"
                                                    + " else an id of ours.",
                                    schema = @Schema(type = SchemaType.STRING)),
                            @Header(
                                    name = Parts.RETRY_AFTER,
                                    description = "After how many seconds the request may be repeated.",
                                    schema = @Schema(type = SchemaType.INTEGER))
                        },
                        schemas = @Schema(name = Parts.PROBLEM, implementation = ProblemView.class)))
@NullMarked
package com.swallowtail.web.document;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.jspecify.annotations.NullMarked;
