#include "shared/book/pack_writing.h"

#include "shared/book/certificates.h"
#include "shared/book/rights.h"
#include "shared/store/own_log.h"
#include "shared/store/views.h"

namespace cairn {

namespace {

constexpr std::size_t kPageRevisions = 500;

struct Writing {
    const PackSink &line;
    PackDigest digest;
    std::vector<PackRun> runs = {};
    std::size_t count = 0;
    std::size_t bytes = 0;

    Result<void> give(const std::string &text)
    {
        bytes += text.size() + 1;
        if (bytes > kPackBytesMax || count > kPackRevisionsMax)
            return fault(FaultCode::TooLarge,
                         "This is more than one pack may hold. Nothing was packed. Name fewer "
                         "places with --scope.");
        digest.add(text);
        return line(text);
    }

    void note(const RevisionId &id)
    {
        ++count;
        if (!runs.empty() && runs.back().incarnation == id.incarnation
            && runs.back().first + runs.back().count == id.sequence)
            ++runs.back().count;
        else
            runs.push_back({id.incarnation, id.sequence, 1});
    }
};

std::vector<Incarnation> livesOf(const Writer &writer, const PackOrder &order)
{
    std::vector<Incarnation> lives = order.earlier;
    lives.push_back(writer.incarnation);
    return lives;
}

Result<void> writeLife(OwnLog &own, const std::vector<std::string> &scopes, const Incarnation &life,
                       Writing &writing)
{
    std::uint64_t after = 0;
    for (;;) {
        const auto page = own.written({life, scopes, after, kPageRevisions});
        if (!page)
            return std::unexpected(page.error());
        for (const Logged &logged : *page) {
            writing.note(logged.revision.id);
            if (auto given = writing.give(textOf(logged.revision)); !given)
                return given;
            after = logged.revision.id.sequence;
        }
        if (page->size() < kPageRevisions)
            return {};
    }
}

Result<DeviceCertificate> vouched(Book &book, const Writer &writer)
{
    const auto certificate = ownCertificate(book, writer);
    if (!certificate)
        return std::unexpected(certificate.error());
    if (!*certificate)
        return fault(FaultCode::Unauthorised,
                     "The county has not vouched for this laptop yet, so no colleague could "
                     "believe its packs. Sync once, then pack.");
    return **certificate;
}

std::unexpected<Fault> nothingToPack(const PackOrder &order)
{
    return fault(FaultCode::NotFound,
                 order.scopes.empty()
                     ? "There is nothing to pack: all that this laptop wrote, and the reader may "
                       "see, is with the county. To pack a place all the same, name it with "
                       "--scope."
                     : "There is nothing to pack: this laptop wrote nothing in that place.");
}

/// What the reader may see, as far as this laptop knows. Their reach stands in the certificate of a
/// pack of theirs; without one, they see the school of a visit that they are on.
Result<bool> readerMaySee(Book &book, const PersonId &reader, const std::string &place)
{
    const auto known = certificatesOf(book, reader);
    if (!known)
        return std::unexpected(known.error());
    if (!known->empty() || !place.starts_with("school:"))
        return maySee(book, {reader, known->empty() ? std::string() : known->back().reach}, place);
    const auto visits = Views(book.database).mentioning("visit", toText(reader));
    if (!visits)
        return std::unexpected(visits.error());
    for (const RecordRow &row : *visits) {
        const auto may = maySee(book, {reader, {}}, "visit:" + toText(row.id));
        if (!may || (*may && row.scope == place))
            return may;
    }
    return false;
}

Result<std::set<std::string>> unsentPlaces(Book &book, const Writer &writer, const PackOrder &order)
{
    std::set<std::string> places;
    OwnLog own(book.database, writer.device);
    for (const Incarnation &life : livesOf(writer, order)) {
        const auto some = own.unsentScopes(life);
        if (!some)
            return std::unexpected(some.error());
        places.insert(some->begin(), some->end());
    }
    return places;
}

} // namespace

Result<std::set<std::string>> placesToPack(Book &book, const Writer &writer, const PackOrder &order)
{
    if (const auto certificate = vouched(book, writer); !certificate)
        return std::unexpected(certificate.error());
    const bool named = !order.scopes.empty();
    auto places = named ? order.scopes : unsentPlaces(book, writer, order);
    if (!places)
        return places;
    for (auto place = places->begin(); order.reader && place != places->end();) {
        const auto may = readerMaySee(book, *order.reader, *place);
        if (!may)
            return std::unexpected(may.error());
        if (!*may && named)
            return fault(FaultCode::Refused,
                         "That person may not see " + *place + ", as far as this laptop knows. "
                             + "Nothing was packed.");
        place = *may ? std::next(place) : places->erase(place);
    }
    return places->empty() ? nothingToPack(order) : places;
}

Result<std::size_t> writePack(Book &book, const Writer &writer, const PackOrder &order,
                              const PackSigner &sign, const PackSink &line)
{
    const auto certificate = vouched(book, writer);
    const auto places = placesToPack(book, writer, order);
    if (!certificate || !places)
        return std::unexpected(!certificate ? certificate.error() : places.error());
    Writing writing{line, {}};
    const PackHead head{*certificate, *places, toMillis(book.surroundings.now())};
    if (auto given = writing.give(encode(head)); !given)
        return std::unexpected(given.error());
    OwnLog own(book.database, writer.device);
    const std::vector<std::string> scopes(places->begin(), places->end());
    for (const Incarnation &life : livesOf(writer, order))
        if (auto written = writeLife(own, scopes, life, writing); !written)
            return std::unexpected(written.error());
    if (writing.count == 0)
        return nothingToPack(order);
    const PackEnd end{writing.runs, sign(writing.digest.signedText(writing.runs))};
    if (auto given = line(encode(end)); !given)
        return std::unexpected(given.error());
    return writing.count;
}

} // namespace cairn
