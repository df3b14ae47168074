package de.tragwerk.login.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.Origin;
import de.tragwerk.access.Permitted;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.login.device.Devices;
import de.tragwerk.mandant.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Before each endpoint of administration and operation: is the device one of the list? After the rights were
/// checked, before a fresh second factor is asked for.
@Component
class DeviceCheck implements HandlerInterceptor, WebMvcConfigurer {

    private static final int AFTER_RIGHTS = 90;

    private final Devices devices;
    private final Origin origin;
    private final Access access;
    private final Audit audit;

    DeviceCheck(Devices devices, Origin origin, Access access, Audit audit) {
        this.devices = devices;
        this.origin = origin;
        this.access = access;
        this.audit = audit;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).order(AFTER_RIGHTS);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || !(method.getMethodAnnotation(Permitted.class) instanceof Permitted permitted)
                || !access.action(permitted.value()).rule().administrative()
                || !(access.actor() instanceof Actor.Employee employee)
                || !devices.required()) {
            return true;
        }
        Devices.Verdict verdict = devices.judge(origin.certificate(request));
        if (verdict instanceof Devices.Verdict.Good) {
            return true;
        }
        audit.logAlone(Entry.of("login.DEVICE_REFUSED").subjects(employee.id()).refused());
        throw new DeviceRefused(verdict);
    }
}
