#include "client/account/account_controller.h"

#include <QStringList>

#include "client/rows/words_of_record.h"

namespace cairn {

AccountController::AccountController(StoreThread &store, std::filesystem::path vault,
                                     QObject *parent) :
    QObject(parent),
    m_store(store),
    m_vault(std::move(vault)),
    m_vaultHere(Vault::standsIn(m_vault)),
    m_stage(m_vaultHere ? Closed : NoVault)
{
}

QString AccountController::person() const
{
    return toQString(m_opened.enrolment.personName);
}

QString AccountController::role() const
{
    return labelOf(builtInSchema(), "roles", m_opened.enrolment.role);
}

QString AccountController::initials() const
{
    QString letters;
    for (const QString &word : person().split(u' ', Qt::SkipEmptyParts))
        letters += word[0].toUpper();
    return letters.left(2);
}

QString AccountController::server() const
{
    return toQString(m_opened.enrolment.url);
}

void AccountController::open(const QString &passphrase)
{
    if (isBusy() || passphrase.isEmpty())
        return;
    setStage(Opening);
    m_store.open(m_vault, passphrase).then(this, [this](const Result<OpenedVault> &opened) {
        take(Closed, opened);
    });
}

void AccountController::enrol(const QString &url, const QString &pin, const QString &user,
                              const QString &code, const QString &password,
                              const QString &passphrase)
{
    if (isBusy())
        return;
    const EnrolmentForm form{.url = url.trimmed().toStdString(),
                             .pin = pin.trimmed().toLower().toStdString(),
                             .user = user.trimmed().toStdString(),
                             .code = code.trimmed().toStdString(),
                             .password = password.toStdString()};
    setStage(Enrolling);
    m_store.enrol(m_vault, passphrase, form)
        .then(this, [this](const Result<OpenedVault> &opened) { take(NoVault, opened); });
}

void AccountController::turn(bool toEnrolment)
{
    if (isBusy() || m_stage == Open)
        return;
    setRefusal({}, false);
    setStage(toEnrolment ? NoVault : Closed);
}

void AccountController::take(Stage failedStage, const Result<OpenedVault> &opened)
{
    if (!opened) {
        setRefusal(toQString(opened.error().sentence),
                   opened.error().code == FaultCode::WrongPassphrase);
        setStage(failedStage);
        emit openingFailed(m_refusal);
        return;
    }
    m_opened = *opened;
    setRefusal({}, false);
    setStage(Open);
    emit vaultOpened(m_opened);
}

void AccountController::setStage(Stage stage)
{
    if (m_stage == stage)
        return;
    m_stage = stage;
    emit stageChanged();
}

void AccountController::setRefusal(const QString &sentence, bool wrongPassphrase)
{
    if (m_refusal == sentence && m_wrongPassphrase == wrongPassphrase)
        return;
    m_refusal = sentence;
    m_wrongPassphrase = wrongPassphrase;
    emit refusalChanged();
}

} // namespace cairn
