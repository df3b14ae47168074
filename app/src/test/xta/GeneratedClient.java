package fremd;

import de.tragwerk.xta.ForeignXta;
import de.xoev.transport.xta._211.*;
import eu.osci.ws._2008._05.transport.*;
import eu.osci.ws._2014._10.transport.*;
import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.Holder;
import jakarta.xml.ws.soap.AddressingFeature;
import jakarta.xml.ws.soap.MTOMFeature;
import java.math.BigInteger;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLSocketFactory;
import javax.xml.datatype.DatatypeFactory;
import org.w3._2005._08.addressing.AttributedURIType;

/// Runs the operations through the classes that wsimport made; no line of ours reads or writes XML here.
public final class GeneratedClient implements ForeignXta {

    private final MsgBoxPortType box;
    private final SendPortType send;
    private final ManagementPortType management;

    public GeneratedClient(URL wsdl, String server, SSLSocketFactory tls) {
        XTAService service = new XTAService(wsdl);
        box = at(service.getMsgBoxPort(new AddressingFeature(true, true), new MTOMFeature(true, 0)), server, tls);
        send = at(service.getSendXtaPort(new AddressingFeature(true, true), new MTOMFeature(true, 0)), server, tls);
        management =
                at(service.getManagementPort(new AddressingFeature(true, true), new MTOMFeature(true, 0)), server, tls);
    }

    private static <T> T at(T port, String server, SSLSocketFactory tls) {
        var context = ((BindingProvider) port).getRequestContext();
        context.put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, server);
        context.put("com.sun.xml.ws.transport.https.client.SSLSocketFactory", tls);
        context.put("com.sun.xml.ws.transport.https.client.hostname.verifier", (HostnameVerifier) (host, session) -> true);
        return port;
    }

    private interface Work<T> {
        T run() throws Exception;
    }

    private static <T> T asking(Work<T> work) {
        try {
            return work.run();
        } catch (PermissionDeniedException e) {
            throw refused(e, e.getFaultInfo().getErrorCode());
        } catch (ParameterIsNotValidException e) {
            throw refused(e, e.getFaultInfo().getErrorCode());
        } catch (XTAWSTechnicalProblemException e) {
            throw refused(e, e.getFaultInfo().getErrorCode());
        } catch (MessageSchemaViolationException e) {
            throw refused(e, e.getFaultInfo().getErrorCode());
        } catch (MessageVirusDetectionException e) {
            throw refused(e, e.getFaultInfo().getErrorCode());
        } catch (InvalidMessageIDException e) {
            throw refused(e, e.getFaultInfo().getErrorCode());
        } catch (SyncAsyncException e) {
            throw refused(e, e.getFaultInfo().getErrorCode());
        } catch (CancelDeniedException e) {
            throw refused(e, e.getFaultInfo().getErrorCode());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Refused refused(Exception e, CodeFehlernummer code) {
        return new Refused(e.getClass().getSimpleName(), code.getCode());
    }

    private static PartyType party(Name name) {
        if (name == null) {
            return null;
        }
        PartyIdentifierType identifier = new PartyIdentifierType();
        identifier.setType(name.type());
        identifier.setValue(name.value());
        PartyType party = new PartyType();
        party.setIdentifier(identifier);
        return party;
    }

    private static AttributedURIType uri(String text) {
        AttributedURIType uri = new AttributedURIType();
        uri.setValue(text);
        return uri;
    }

    @Override
    public void checkAccountActive(Name author) {
        asking(() -> {
            management.checkAccountActive(party(author));
            return true;
        });
    }

    @Override
    public Optional<Boolean> lookupService(Name author, Name reader, String service) {
        return asking(() -> {
            LookupServiceType question = new LookupServiceType();
            question.setReader(party(reader));
            question.setServiceType(service);
            LookupServiceRequest.LookupServiceRequestList list = new LookupServiceRequest.LookupServiceRequestList();
            list.setLookupService(question);
            LookupServiceRequest request = new LookupServiceRequest();
            request.getLookupServiceRequestList().add(list);
            LookupServiceResultType result = management
                    .lookupService(request, party(author))
                    .getLookupServiceResultList()
                    .getLookupServiceResult()
                    .get(0);
            return Optional.ofNullable(result.getIsServiceAvailableValue().isServiceIsAvailable());
        });
    }

    @Override
    public String createMessageId(Name author) {
        return asking(() -> management.createMessageId(party(author)).getValue());
    }

    @Override
    public List<String> getTransportReport(Name author, String id) {
        return asking(() -> {
            TransportReport report = management.getTransportReport(uri(id), party(author));
            List<String> lines = new ArrayList<>();
            MessageStatusType status = report.getMessageStatus();
            lines.add(String.valueOf(status.getStatus()));
            if (status.getWarnList() != null) {
                status.getWarnList().getWarning().forEach(r -> lines.add("W " + r.getCode().getCode()));
            }
            if (status.getInfoList() != null) {
                status.getInfoList().getInfo().forEach(r -> lines.add("I " + r.getCode().getCode()));
            }
            lines.add(report.getMessageMetaData().getMsgIdentification().getMessageID().getValue());
            return lines;
        });
    }

    @Override
    public void cancelMessage(Name author, String id) {
        asking(() -> {
            management.cancelMessage(uri(id), party(author));
            return true;
        });
    }

    private static MessageMetaData meta(Order order) throws Exception {
        DeliveryAttributesType times = new DeliveryAttributesType();
        if (order.notBefore() != null) {
            times.setNotBefore(DatatypeFactory.newInstance().newXMLGregorianCalendar(order.notBefore()));
        }
        OriginatorsType originators = new OriginatorsType();
        originators.setAuthor(party(order.author()));
        DestinationsType destinations = new DestinationsType();
        destinations.setReader(party(order.reader()));
        MsgIdentificationType identification = new MsgIdentificationType();
        identification.setMessageID(uri(order.id()));
        QualifierType qualifier = new QualifierType();
        qualifier.setSubject("Fremder Absender");
        qualifier.setService(order.service());
        QualifierType.BusinessScenario scenario = new QualifierType.BusinessScenario();
        scenario.setUndefined("Pruefung");
        qualifier.setBusinessScenario(scenario);
        QualifierType.MessageType type = new QualifierType.MessageType();
        type.setCode(order.messageType());
        type.setListURI("urn:fremd:codeliste:nachrichtentyp");
        type.setListVersionID("1");
        type.setPayloadSchema("urn:fremd:nachricht");
        qualifier.setMessageType(type);
        MessageMetaData meta = new MessageMetaData();
        meta.setDeliveryAttributes(times);
        meta.setOriginators(originators);
        meta.setDestinations(destinations);
        meta.setMsgIdentification(identification);
        meta.setQualifier(qualifier);
        if (order.test()) {
            meta.setTestMsg(true);
        }
        return meta;
    }

    private static GenericContentContainer container(List<File> files) {
        GenericContentContainer.ContentContainer content = new GenericContentContainer.ContentContainer();
        for (int i = 0; i < files.size(); i++) {
            ContentType part = new ContentType();
            part.setContentType(files.get(i).type());
            part.setValue(new jakarta.activation.DataHandler(
                    new jakarta.mail.util.ByteArrayDataSource(files.get(i).content(), "application/octet-stream")));
            if (i == 0) {
                content.setMessage(part);
            } else {
                content.getAttachment().add(part);
            }
        }
        GenericContentContainer container = new GenericContentContainer();
        container.setContentContainer(content);
        return container;
    }

    private static List<File> files(GenericContentContainer container) throws Exception {
        List<File> files = new ArrayList<>();
        if (container == null || container.getContentContainer() == null) {
            return files;
        }
        List<ContentType> parts = new ArrayList<>(List.of(container.getContentContainer().getMessage()));
        parts.addAll(container.getContentContainer().getAttachment());
        for (ContentType part : parts) {
            files.add(new File(part.getContentType(), part.getValue().getInputStream().readAllBytes()));
        }
        return files;
    }

    @Override
    public void sendMessage(Order order, List<File> files) {
        asking(() -> {
            send.sendMessage(container(files), meta(order), null);
            return true;
        });
    }

    @Override
    public List<File> sendMessageSync(Order order, List<File> files) {
        return asking(() -> {
            Holder<GenericContentContainer> content = new Holder<>(container(files));
            send.sendMessageSync(content, new Holder<>(meta(order)), new Holder<>());
            return files(content.value);
        });
    }

    private static MsgSelector selector(String id) {
        MsgSelector selector = new MsgSelector();
        selector.getMessageID().add(uri(id));
        return selector;
    }

    private static Box box(MsgBoxResponseType response, List<String> ids, List<File> files, MessageMetaData meta) {
        return new Box(
                response.getMsgBoxRequestID(),
                response.getItemsPending() == null ? 0 : response.getItemsPending().longValue(),
                response.getNoMessageAvailable() == null
                        ? ""
                        : response.getNoMessageAvailable().getReason().replaceFirst(".*/", ""),
                ids,
                files,
                meta == null ? "" : meta.getMsgIdentification().getMessageID().getValue());
    }

    private static List<String> ids(MsgStatusListType list) {
        return list.getMsgAttributes().stream().map(a -> a.getMessageID().getValue()).toList();
    }

    @Override
    public Box getStatusList(Name author, int most, String id) {
        return asking(() -> {
            MsgBoxStatusListRequestType request = new MsgBoxStatusListRequestType();
            request.setMaxListItems(BigInteger.valueOf(most));
            if (id != null) {
                request.setMsgSelector(selector(id));
            }
            Holder<MsgBoxResponseType> response = new Holder<>();
            MsgStatusListType list = box.getStatusList(request, party(author), response);
            return box(response.value, ids(list), List.of(), null);
        });
    }

    @Override
    public Box getNextStatusList(Name author, String name) {
        return asking(() -> {
            MsgBoxGetNextRequestType request = new MsgBoxGetNextRequestType();
            request.setMsgBoxRequestID(name);
            Holder<MsgBoxResponseType> response = new Holder<>();
            MsgStatusListType list = box.getNextStatusList(request, party(author), response);
            return box(response.value, ids(list), List.of(), null);
        });
    }

    @Override
    public Box getMessage(Name author, String id) {
        return asking(() -> {
            MsgBoxFetchRequest request = new MsgBoxFetchRequest();
            if (id != null) {
                request.setMsgSelector(selector(id));
            }
            Holder<MessageMetaData> meta = new Holder<>();
            Holder<MsgBoxResponseType> response = new Holder<>();
            GenericContentContainer content = box.getMessage(request, party(author), meta, response);
            return box(response.value, List.of(), files(content), meta.value);
        });
    }

    @Override
    public Box getNextMessage(Name author, String name, List<String> received) {
        return asking(() -> {
            MsgBoxGetNextRequestType request = new MsgBoxGetNextRequestType();
            request.setMsgBoxRequestID(name);
            received.forEach(id -> request.getLastMsgReceived().add(uri(id)));
            Holder<MessageMetaData> meta = new Holder<>();
            Holder<MsgBoxResponseType> response = new Holder<>();
            GenericContentContainer content = box.getNextMessage(request, party(author), meta, response);
            return box(response.value, List.of(), files(content), meta.value);
        });
    }

    @Override
    public void close(Name author, String name, List<String> received) {
        asking(() -> {
            MsgBoxCloseRequestType request = new MsgBoxCloseRequestType();
            request.setMsgBoxRequestID(name);
            received.forEach(id -> request.getLastMsgReceived().add(uri(id)));
            box.close(request, party(author));
            return true;
        });
    }
}
