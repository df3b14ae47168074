package de.tragwerk.portal.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.portal.Videos;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Videos in sign language with captions and transcript, from the operator's own folder: no foreign server learns who
/// watches what.
@Controller
@OnSide(Side.PORTAL)
class VideoController {

    private static final MediaType FILM = MediaType.parseMediaType("video/mp4");
    private static final MediaType CAPTIONS = MediaType.parseMediaType("text/vtt;charset=utf-8");

    private final Videos videos;

    VideoController(Videos videos) {
        this.videos = videos;
    }

    @GetMapping("/gebaerden/{seite}")
    @Permitted(value = "portal.START", audited = false)
    String page(@PathVariable String seite, Model model) {
        Videos.Video video = find(seite);
        model.addAttribute("seite", video.key());
        model.addAttribute("zeilen", video.transcript().lines().toList());
        return "portal/web/gebaerden";
    }

    @GetMapping("/gebaerden/{seite}/film")
    @Permitted(value = "portal.START", audited = false)
    ResponseEntity<Resource> film(@PathVariable String seite) {
        return file(find(seite).film(), FILM);
    }

    @GetMapping("/gebaerden/{seite}/untertitel")
    @Permitted(value = "portal.START", audited = false)
    ResponseEntity<Resource> captions(@PathVariable String seite) {
        return file(find(seite).captions(), CAPTIONS);
    }

    private Videos.Video find(String seite) {
        return videos.find(seite).orElseThrow(AccessRefused::new);
    }

    private static ResponseEntity<Resource> file(Path file, MediaType type) {
        return ResponseEntity.ok().contentType(type).body(new FileSystemResource(file));
    }
}
