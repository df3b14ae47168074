package de.tragwerk.identity;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/// Logins under way, in memory: the newest thousand, each done within seconds. Spring's own, made for tests,
/// keeps all of them, looks through all of them, and does not bear two at the same moment.
final class Logins implements OAuth2AuthorizationService {

    private static final int MOST = 1000;

    private final LinkedHashMap<String, OAuth2Authorization> newest = new LinkedHashMap<>();

    @Override
    public synchronized void save(OAuth2Authorization login) {
        newest.putLast(login.getId(), login);
        if (newest.size() > MOST) {
            newest.pollFirstEntry();
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization login) {
        newest.remove(login.getId());
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findById(String id) {
        return newest.get(id);
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return newest.values().stream()
                .filter(login -> holds(login, token, type))
                .findFirst()
                .orElse(null);
    }

    /// A token of one kind is never taken for one of another.
    private static boolean holds(OAuth2Authorization login, String value, @Nullable OAuth2TokenType type) {
        OAuth2Authorization.Token<?> found = login.getToken(value);
        if (found == null || type == null) {
            return found != null;
        }
        return switch (type.getValue()) {
            case "code" -> found.getToken() instanceof OAuth2AuthorizationCode;
            case "access_token" -> found.getToken() instanceof OAuth2AccessToken;
            case "id_token" -> found.getToken() instanceof OidcIdToken;
            default -> false;
        };
    }
}
