#include "client/vault/entered_text.h"

#include <QStringDecoder>

namespace cairn {

std::string entered(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C).toStdString();
}

Result<std::string> entered(std::string_view text)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(QByteArrayView(text.data(), qsizetype(text.size())));
    if (decoder.hasError())
        return fault(FaultCode::Malformed,
                     "The text is not UTF-8, so it was not taken. Save it as UTF-8 and try again.");
    return entered(decoded);
}

} // namespace cairn
