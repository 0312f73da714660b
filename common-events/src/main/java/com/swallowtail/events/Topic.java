package com.swallowtail.events;

/** The Kafka topics that events are published to. Key of every record: the instance's id. */
public enum Topic {
    CONNECTIONS("swallowtail.connections.v1"),
    POSTS("swallowtail.posts.v1"),
    AUDIT("swallowtail.audit.v1"),
    ENGAGEMENT("swallowtail.engagement.v1");

    private final String topicName;

    Topic(String topicName) {
        this.topicName = topicName;
    }

    /** The name as Kafka knows it. */
    public String topicName() {
        return topicName;
    }
}
