package com.swallowtail.instagram.platform;

/** What an account's owner grants, by its name in either login. */
enum Permission {
    READ("instagram_basic", "instagram_business_basic"),
    PUBLISH("instagram_content_publish", "instagram_business_content_publish"),
    COMMENTS("instagram_manage_comments", "instagram_business_manage_comments"),
    INSIGHTS("instagram_manage_insights", "instagram_business_manage_insights");

    private final String facebook;
    private final String instagram;

    Permission(String facebook, String instagram) {
        this.facebook = facebook;
        this.instagram = instagram;
    }

    String scope(Login login) {
        return login == Login.FACEBOOK ? facebook : instagram;
    }
}
