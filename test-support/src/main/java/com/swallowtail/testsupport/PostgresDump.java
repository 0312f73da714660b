package com.swallowtail.testsupport;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The whole content of a database as text. */
final class PostgresDump {
    private static final String TABLES = """
            SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
            WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1
            """;

    private PostgresDump() {}

    static String of(DataSource database) {
        try (var connection = database.getConnection()) {
            var text = new StringBuilder();
            for (var table : column(connection, TABLES)) {
                text.append("-- ").append(table).append('\n');
                column(connection, "SELECT t::text FROM " + table + " t")
                        .forEach(row -> text.append(row).append('\n'));
            }
            return text.toString();
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be read", e);
        }
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
