package org.newswatch.alert.tenant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.newswatch.gate.Refused;
import org.newswatch.gate.Role;

/** A key to issue. */
public record KeyDraft(
        @NotBlank String tenant,
        @NotBlank @Size(max = 200) String name,
        @NotEmpty List<String> roles) {

    List<String> checkedRoles() {
        for (var role : roles) {
            if (role == null || !Role.ALL.contains(role)) {
                throw Refused.invalid("roles", "takes publisher, subscriber, editor and administrator only");
            }
        }
        return roles.stream().distinct().sorted().toList();
    }
}
