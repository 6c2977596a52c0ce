package org.praxiscms.web.admin.audit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.praxiscms.audit.AuditLog;
import org.praxiscms.clinic.ClinicDirectory;

/** Hands out the audit log as a table for spreadsheets. */
@WebServlet("/admin/audit.csv")
public class AuditDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient AuditLog log;

    @Inject
    transient ClinicDirectory clinic;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        log.export(AuditSearch.of(request, clinic.clinic().zone()), response.getWriter());
    }
}
