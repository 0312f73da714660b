package com.swallowtail.devstack.gateway;

import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * The built console: its files, its one page at each address that it knows, and a page for each problem. Read once; smaller
 * where that is wanted.
 */
final class Console {
    private static final String PAGE = "/index.html";
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9_/-]+");
    private static final Pattern PROBLEM = Pattern.compile("/problems/[a-z0-9-]+");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml");

    private final Map<String, ConsoleFile> files;
    private final List<Route> pages;
    private final String policy;

    private Console(Map<String, ConsoleFile> files, List<Route> pages, String policy) {
        this.files = files;
        this.pages = pages;
        this.policy = policy;
    }

    /**
     * @param built the folder that the console's build has filled
     * @param issuer where people sign in: the one other origin that the console may call
     */
    static Console read(Path built, List<Route> pages, String issuer) {
        try (var paths = Files.walk(built)) {
            var files = new HashMap<String, ConsoleFile>();
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                files.put("/" + built.relativize(path).toString().replace('\\', '/'), file(path));
            }
            return new Console(Map.copyOf(files), pages, policy(issuer));
        } catch (IOException e) {
            throw new UncheckedIOException("The console is not built at " + built + ": npm run build", e);
        }
    }

    /** Answers the request if it is for a file or a page of the console. */
    boolean answers(HttpServerRequest request, RequestMarks marks) {
        var file = files.get(fileAt(request.path()));
        if (file == null) {
            return false;
        }
        Answers.console(request, marks, file, policy);
        return true;
    }

    private String fileAt(String address) {
        if (address.equals("/problems") || address.equals("/problems/")) {
            return "/problems/index.html";
        }
        if (PROBLEM.matcher(address).matches()) {
            return address + ".html";
        }
        var isPage = ADDRESS.matcher(address).matches() && pages.stream().anyMatch(page -> page.matches(address));
        return isPage ? PAGE : address;
    }

    private static String policy(String issuer) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src blob:; connect-src 'self' "
                + issuer + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static ConsoleFile file(Path path) throws IOException {
        var bytes = Files.readAllBytes(path);
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        var name = path.getFileName().toString();
        var type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        var lasting = path.getParent().endsWith("assets"); // their names change with their content
        return new ConsoleFile(type, lasting, bytes, packed.toByteArray());
    }

    /** @param lasting whether the file at this address never changes */
    record ConsoleFile(String type, boolean lasting, byte[] plain, byte[] gzipped) {}
}
