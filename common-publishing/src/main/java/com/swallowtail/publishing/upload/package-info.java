/**
 * Files that callers bring, by the tus 1.0 protocol: received, kept while they are needed, shown to a platform that must
 * fetch them, and deleted. It knows posts only as a reason to keep a file.
 */
@NullMarked
package com.swallowtail.publishing.upload;

import org.jspecify.annotations.NullMarked;
