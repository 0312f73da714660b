package com.swallowtail.publishing.platform;

/** Bytes {@code first} to {@code last}, both included, of {@code total}. */
public record ByteRange(long first, long last, long total) {
    public ByteRange {
        if (first < 0 || last < first || last >= total) {
            throw new IllegalArgumentException("Not a range: " + first + "-" + last + "/" + total);
        }
    }

    public long length() {
        return last - first + 1;
    }

    public boolean isLast() {
        return last == total - 1;
    }

    /** The same bytes without those before {@code position}. */
    public ByteRange from(long position) {
        return new ByteRange(position, last, total);
    }

    /** The value of a {@code Content-Range} header. */
    public String asHeader() {
        return "bytes " + first + "-" + last + "/" + total;
    }
}
