package com.swallowtail.connections.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Which of the offered accounts is to be connected. */
record PickRequest(@NotBlank @Size(max = 200) String accountId) {}
