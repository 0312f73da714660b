package com.swallowtail.instagram.figure;

/** Why there is no figure; that is not to be read as a zero. */
public record NotAvailable(String reason, String detail) {
    public static final NotAvailable NO_DATA =
            new NotAvailable("no-data", "Instagram has no figure for this; it may come up to 48 hours late");
    public static final NotAvailable NOT_OFFERED =
            new NotAvailable("not-offered", "Instagram does not offer this figure here");
    public static final NotAvailable TOO_FEW_VIEWERS =
            new NotAvailable("too-few-viewers", "Fewer than five people have seen it");
    public static final NotAvailable STORY_EXPIRED =
            new NotAvailable("story-expired", "Instagram tells a story's figures for 24 hours only");
    public static final NotAvailable PART_OF_CAROUSEL =
            new NotAvailable("part-of-carousel", "Instagram has figures for the whole carousel only");
    public static final NotAvailable AN_AD =
            new NotAvailable("advertisement", "Instagram does not tell an advertisement's figures here");
    public static final NotAvailable HIDDEN =
            new NotAvailable("hidden", "Instagram does not tell it, as where the owner hides it");
}
