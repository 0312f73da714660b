package com.swallowtail.connections.connection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What an instance is called. */
record InstanceRequest(@NotBlank @Size(max = 200) String name) {}
