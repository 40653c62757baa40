package org.newswatch.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The databases of the PostgreSQL that listens on a port of this machine. */
record Databases(int port) {

    private static final String SUPERUSER = "postgres";

    /** Makes the database unless it is there, owned by {@link PostgresServer#USER}. */
    void make(String name) {
        makeRole(PostgresServer.USER);
        try (var connection = connect()) {
            if (!has(connection, "select 1 from pg_database where datname = ?", name)) {
                execute(connection, "create database " + quoted(name) + " owner " + PostgresServer.USER);
            }
        } catch (SQLException e) {
            throw new CannotStart("PostgreSQL refused to make the database " + name + ": " + e.getMessage(), e);
        }
    }

    /** Makes the role unless it is there; it may log in and nothing else. */
    void makeRole(String name) {
        try (var connection = connect()) {
            if (!has(connection, "select 1 from pg_roles where rolname = ?", name)) {
                execute(
                        connection,
                        "create role " + quoted(name) + " login password '" + PostgresServer.PASSWORD + "'");
            }
        } catch (SQLException e) {
            throw new CannotStart("PostgreSQL refused to make the role " + name + ": " + e.getMessage(), e);
        }
    }

    String address(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    /** A setting as the running server has it, such as "fsync". */
    String setting(String name) {
        try (var connection = connect();
                var statement = connection.prepareStatement("select current_setting(?)")) {
            statement.setString(1, name);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getString(1);
            }
        } catch (SQLException e) {
            throw new CannotStart("PostgreSQL does not tell its setting " + name + ": " + e.getMessage(), e);
        }
    }

    /** A connection to the database that may do everything. */
    Connection asSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(address(database), SUPERUSER, "");
    }

    private Connection connect() throws SQLException {
        return asSuperuser("postgres");
    }

    private static boolean has(Connection connection, String query, String parameter) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (var result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
