package com.swallowtail.simulator.control;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

@Path("/")
@RunOnVirtualThread
class HomePage {
    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Platform simulator</title>
            <style>body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:3rem auto;padding:0 1rem}</style>
            </head><body><main>
            <h1>Platform simulator</h1>
            <p>A strict, local stand-in for TikTok and Meta: the same paths, answers, limits and webhooks. TikTok is at
            <code>/v2/…</code>, Meta at <code>/v25.0/…</code>, or behind the name of one of its hosts as in
            <code>/graph.instagram.com/v25.0/…</code>.
            Nothing here reaches a real account, and nothing is kept after it stops.</p>
            <h2>Remote control</h2>
            <ul>
            <li><a href="/__simulator/requests">/__simulator/requests</a>: what was asked, and what was wrong with it</li>
            <li><a href="/__simulator/faults">/__simulator/faults</a>: what goes wrong with the next calls</li>
            <li><a href="/__simulator/clock">/__simulator/clock</a>: the time it is here</li>
            <li><a href="/__simulator/settings">/__simulator/settings</a>: every knob</li>
            <li><a href="/__simulator/tiktok/consent">/__simulator/tiktok/consent</a>: the answer on the consent page</li>
            <li><a href="/__simulator/tiktok/accounts/milabakes">/__simulator/tiktok/accounts/milabakes</a>: an account</li>
            <li><a href="/__simulator/tiktok/grants">/__simulator/tiktok/grants</a>: who allowed what</li>
            <li><a href="/__simulator/tiktok/publications">/__simulator/tiktok/publications</a>: what was published</li>
            <li><a href="/__simulator/tiktok/webhooks">/__simulator/tiktok/webhooks</a>: webhooks and their deliveries</li>
            <li><a href="/__simulator/meta/consent">/__simulator/meta/consent</a>: the answer on both of Meta's dialogs</li>
            <li><a href="/__simulator/meta/people/mila">/__simulator/meta/people/mila</a>: a person with Pages</li>
            <li><a href="/__simulator/meta/accounts/milabakes">/__simulator/meta/accounts/milabakes</a>: an account</li>
            <li><a href="/__simulator/meta/grants">/__simulator/meta/grants</a>: who allowed what</li>
            <li><a href="/__simulator/meta/publications">/__simulator/meta/publications</a>: what was published</li>
            <li><a href="/__simulator/meta/webhooks">/__simulator/meta/webhooks</a>: webhooks and their deliveries</li>
            <li><code>POST /__simulator/reset</code>: all as at the start</li>
            </ul>
            <h2>Media</h2>
            <p><a href="/media/sample.mp4">/media/sample.mp4</a>, <a href="/media/sample.jpg">/media/sample.jpg</a>,
            <code>/media/{bytes}.mp4</code></p>
            </main></body></html>
            """;

    @GET
    @Produces("text/html;charset=UTF-8")
    public String show() {
        return PAGE;
    }
}
