package io.delegraph.api.serve.question;

import java.util.List;

/** Everything that a principal can do, weightiest first. */
public record WhatCanAnswer(String principal, ClosureName closure, List<PrivilegeItem> privileges) {}
