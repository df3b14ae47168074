package de.tragwerk.law.faelle;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Period;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Between YAML and records: facts are built by component names, what is not named does not hold; results become
/// keys and numbers.
final class Lesen {
    private Lesen() {}

    /// A record from a map; unknown names are an error.
    static <T> T satz(Class<T> typ, Map<String, Object> werte) {
        RecordComponent[] teile = typ.getRecordComponents();
        Set<String> unbekannt = new HashSet<>(werte.keySet());
        Class<?>[] typen = new Class<?>[teile.length];
        Object[] argumente = new Object[teile.length];
        for (int i = 0; i < teile.length; i++) {
            typen[i] = teile[i].getType();
            Object roh = werte.get(teile[i].getName());
            boolean darfFehlen = teile[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            argumente[i] = roh == null && darfFehlen ? null : wert(teile[i].getGenericType(), typen[i], roh);
            unbekannt.remove(teile[i].getName());
        }
        if (!unbekannt.isEmpty()) {
            throw new IllegalArgumentException(typ.getSimpleName() + " kennt nicht: " + unbekannt);
        }
        try {
            Constructor<T> bau = typ.getDeclaredConstructor(typen);
            bau.setAccessible(true);
            return bau.newInstance(argumente);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(typ.getSimpleName() + ": " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object wert(Type voll, Class<?> typ, @Nullable Object roh) {
        if (roh == null) {
            return fehlend(typ);
        }
        String text = String.valueOf(roh);
        if (typ == Money.class) {
            return Money.euro(text);
        }
        if (typ == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (typ == YearMonth.class) {
            return YearMonth.parse(text);
        }
        if (typ == Month.class) {
            return Month.of(Integer.parseInt(text));
        }
        if (typ == Period.class) {
            String[] teile = text.split(" bis ");
            return new Period(LocalDate.parse(teile[0]), LocalDate.parse(teile[1]));
        }
        if (typ == String.class) {
            return text;
        }
        if (typ == boolean.class) {
            return Boolean.valueOf(text);
        }
        if (typ == int.class) {
            return Integer.valueOf(text);
        }
        if (typ == long.class) {
            return Long.valueOf(text);
        }
        if (typ.isEnum()) {
            return konstante(typ, text);
        }
        if (typ == List.class || typ == Set.class) {
            Class<?> element = (Class<?>) ((ParameterizedType) voll).getActualTypeArguments()[0];
            List<Object> liste = new ArrayList<>();
            for (Object teil : (List<?>) roh) {
                liste.add(java.util.Objects.requireNonNull(wert(element, element, teil)));
            }
            return typ == List.class ? liste : new LinkedHashSet<>(liste);
        }
        return satz(typ, Fall.map(roh));
    }

    private static Object konstante(Class<?> typ, String text) {
        for (Object k : typ.getEnumConstants()) {
            if (((Enum<?>) k).name().equals(text.toUpperCase(Locale.ROOT))) {
                return k;
            }
        }
        throw new IllegalArgumentException(typ.getSimpleName() + " kennt nicht: " + text);
    }

    /// What is not named: nothing, no, none; a group of amounts is one of zeros.
    private static @Nullable Object fehlend(Class<?> typ) {
        if (typ == Money.class) {
            return Money.ZERO;
        }
        if (typ == boolean.class) {
            return false;
        }
        if (typ == int.class) {
            return 0;
        }
        if (typ == long.class) {
            return 0L;
        }
        if (typ == List.class) {
            return List.of();
        }
        if (typ == Set.class) {
            return Set.of();
        }
        return typ.getSimpleName().equals("Abzuege") ? satz(typ, Map.of()) : null;
    }

    /// Every amount of a result under a key: component names joined by dots, list elements by their id.
    static void flach(String vor, @Nullable Object wert, Map<String, Object> ziel) {
        switch (wert) {
            case null -> ziel.put(vor, "");
            case Money m -> ziel.put(vor, m.cents());
            case Integer i -> ziel.put(vor, (long) i);
            case Boolean b -> ziel.put(vor, b ? 1L : 0L);
            case Enum<?> e -> ziel.put(vor, e.name());
            case List<?> l -> {
                for (int i = 0; i < l.size(); i++) {
                    flach(vor + "." + kennung(l.get(i), i), l.get(i), ziel);
                }
            }
            case Record r -> {
                for (RecordComponent c : r.getClass().getRecordComponents()) {
                    try {
                        c.getAccessor().setAccessible(true);
                        flach(
                                vor.isEmpty() ? c.getName() : vor + "." + c.getName(),
                                c.getAccessor().invoke(r),
                                ziel);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
            default -> ziel.put(vor, wert.toString());
        }
    }

    private static String kennung(Object element, int platz) {
        try {
            return String.valueOf(element.getClass().getMethod("id").invoke(element));
        } catch (ReflectiveOperationException e) {
            return Integer.toString(platz);
        }
    }
}
