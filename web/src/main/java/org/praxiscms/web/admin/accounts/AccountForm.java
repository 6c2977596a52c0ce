package org.praxiscms.web.admin.accounts;

import java.util.List;

/** What is typed about an account, and the version that was seen while it was. */
public class AccountForm {
    private String name;
    private String email;
    private List<String> roles;
    private Long newOwner;
    private int version;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles;
    }

    public Long getNewOwner() {
        return newOwner;
    }

    public void setNewOwner(Long newOwner) {
        this.newOwner = newOwner;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
