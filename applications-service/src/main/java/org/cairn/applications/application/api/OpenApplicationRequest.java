package org.cairn.applications.application.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record OpenApplicationRequest(
    @NotBlank @Size(max = 40) String jurisdiction,
    @NotBlank @Size(max = 40) String credentialType) {}
