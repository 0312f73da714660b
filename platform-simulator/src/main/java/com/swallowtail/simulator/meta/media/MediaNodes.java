package com.swallowtail.simulator.meta.media;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.oauth.MetaCallers;
import com.swallowtail.simulator.meta.oauth.NodeKind;
import com.swallowtail.simulator.meta.oauth.Permission;
import com.swallowtail.simulator.meta.wire.MetaCall;
import com.swallowtail.simulator.meta.wire.MetaRefusal;
import jakarta.enterprise.context.ApplicationScoped;

/** A published piece by its id: read, its comments switched, deleted. */
@ApplicationScoped
class MediaNodes implements NodeKind {
    private final Gallery gallery;
    private final MetaCallers callers;
    private final Ownership ownership;
    private final MediaReading reading;

    MediaNodes(Gallery gallery, MetaCallers callers, Ownership ownership, MediaReading reading) {
        this.gallery = gallery;
        this.callers = callers;
        this.ownership = ownership;
        this.reading = reading;
    }

    @Override
    public boolean knows(String id) {
        return gallery.named(id).isPresent();
    }

    @Override
    public ObjectNode read(String id, MetaCall call) {
        return reading.read(own(id, call, Permission.BASIC, Permission.PAGES_READ), call);
    }

    @Override
    public ObjectNode update(String id, MetaCall call) {
        Media media = own(id, call, Permission.BASIC, Permission.COMMENTS);
        call.parameters().required("comment_enabled");
        gallery.allowComments(media, call.parameters().flag("comment_enabled"));
        return JsonNodeFactory.instance.objectNode().put("success", true);
    }

    @Override
    public ObjectNode delete(String id, MetaCall call) {
        if (call.onInstagram()) {
            callers.admit();
            throw MetaRefusal.noSuchObject(call.action(), id);
        }
        Media media = own(id, call, Permission.BASIC, Permission.CONTENTS);
        if (media.shape().isChild()) {
            throw new MetaRefusal(-1, 2207073, "The media type is not supported by this endpoint.")
                    .telling("Media Type Not Supported", "Children of a carousel cannot be deleted.");
        }
        gallery.delete(media);
        return JsonNodeFactory.instance.objectNode().put("success", true).put("deleted_id", id);
    }

    private Media own(String id, MetaCall call, Permission... permissions) {
        Media media = gallery.named(id).orElseThrow();
        ownership.demand(callers.admit().demand(permissions), media.author().id(), call, id);
        return media;
    }
}
