package com.swallowtail.testsupport.planted.adapter;

import jakarta.ws.rs.Path;

@Path("/things")
public class PublicResource {}
