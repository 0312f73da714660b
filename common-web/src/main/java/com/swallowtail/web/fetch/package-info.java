/**
 * Reads addresses that strangers name: public ones only, over https, unless their host is allow-listed. Each address is
 * checked before a connection is made, and the connection goes to the very address that was checked. It knows nothing of
 * what is read, and leaves the words of a failure to whoever asked.
 */
@NullMarked
package com.swallowtail.web.fetch;

import org.jspecify.annotations.NullMarked;
