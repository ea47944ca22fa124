#include "client/vault/typed_value.h"

#include "client/vault/entered_text.h"
#include "shared/base/content_hash.h"
#include "shared/book/reading.h"

#include <charconv>

namespace cairn {
namespace {

std::unexpected<Fault> notOfKind(std::string_view text, std::string_view wanted)
{
    std::string sentence = "“";
    sentence += text;
    sentence += "” was not taken: this field wants ";
    sentence += wanted;
    sentence += ".";
    return fault(FaultCode::Malformed, std::move(sentence));
}

Result<Value> number(std::string_view text)
{
    std::int64_t read = 0;
    const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), read);
    if (trouble != std::errc{} || end != text.data() + text.size())
        return notOfKind(text, "a whole number");
    return Value(read);
}

Result<Value> truth(std::string_view text)
{
    if (text == "true" || text == "yes")
        return Value(true);
    if (text == "false" || text == "no")
        return Value(false);
    return notOfKind(text, "yes or no");
}

/// 24 hours, "09:20".
bool isTime(std::string_view text)
{
    const auto digit = [text](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    return text.size() == 5 && digit(0) && digit(1) && text[2] == ':' && digit(3) && digit(4)
        && text.substr(0, 2) <= "23" && text[3] <= '5';
}

Result<Value> choice(Book &book, const FieldType &type, std::string_view text)
{
    const Vocabulary *vocabulary = book.schema.vocabulary(type.of);
    if (vocabulary == nullptr || vocabulary->term(text) != nullptr)
        return Value(text);
    std::string wanted = "one of";
    for (const Term &term : vocabulary->terms)
        wanted += (wanted.size() > 6 ? ", " : " ") + term.code;
    return notOfKind(text, wanted);
}

} // namespace

Result<Value> typedValue(Book &book, const FieldType &type, std::string_view text)
{
    if (text.empty())
        return Value{};
    const auto words = entered(text);
    if (!words)
        return std::unexpected(words.error());
    switch (type.kind) {
    case FieldKind::Text: return Value(*words);
    case FieldKind::Number: return number(*words);
    case FieldKind::Truth: return truth(*words);
    case FieldKind::Day:
        return isDay(*words) ? Result<Value>(*words) : notOfKind(*words, "a day, as 2026-11-10");
    case FieldKind::Time:
        return isTime(*words) ? Result<Value>(*words) : notOfKind(*words, "a time, as 09:20");
    case FieldKind::Moment: {
        const auto instant = parseInstant(*words);
        return instant ? Result<Value>(toText(*instant))
                       : notOfKind(*words, "a moment in UTC, as 2026-11-10T09:20:00Z");
    }
    case FieldKind::Choice:
    case FieldKind::Node: return choice(book, type, *words);
    case FieldKind::File:
        return isFileHash(*words) ? Result<Value>(*words)
                                  : notOfKind(*words, "the hash of a file, 64 hexadecimal digits");
    case FieldKind::Ref: {
        const auto record = resolveRef(book, type.of, *words);
        if (!record)
            return std::unexpected(record.error());
        return Value(toText(*record));
    }
    }
    return notOfKind(*words, "something this version does not know");
}

} // namespace cairn
