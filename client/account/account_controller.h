#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "client/vault/store_thread.h"

#include <filesystem>

namespace cairn {

/// Opens the vault, or makes one with a code of the county. The passphrase is not kept.
class AccountController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main")
    Q_PROPERTY(Stage stage READ stage NOTIFY stageChanged)
    Q_PROPERTY(bool vaultHere READ isVaultHere CONSTANT)
    Q_PROPERTY(bool busy READ isBusy NOTIFY stageChanged)
    Q_PROPERTY(bool wrongPassphrase READ isWrongPassphrase NOTIFY refusalChanged)
    Q_PROPERTY(QString refusal READ refusal NOTIFY refusalChanged)
    Q_PROPERTY(QString person READ person NOTIFY stageChanged)
    Q_PROPERTY(QString role READ role NOTIFY stageChanged)
    Q_PROPERTY(QString initials READ initials NOTIFY stageChanged)
    Q_PROPERTY(QString server READ server NOTIFY stageChanged)

public:
    enum Stage {
        NoVault, ///< nothing here yet: enrol
        Closed,  ///< a vault is here; the passphrase opens it
        Opening,
        Enrolling,
        Open
    };
    Q_ENUM(Stage)

    AccountController(StoreThread &store, std::filesystem::path vault, QObject *parent = nullptr);

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] bool isVaultHere() const { return m_vaultHere; }
    [[nodiscard]] bool isBusy() const { return m_stage == Opening || m_stage == Enrolling; }
    [[nodiscard]] bool isWrongPassphrase() const { return m_wrongPassphrase; }
    [[nodiscard]] const QString &refusal() const { return m_refusal; }
    [[nodiscard]] QString person() const;
    [[nodiscard]] QString role() const; ///< label
    [[nodiscard]] QString initials() const;
    [[nodiscard]] QString server() const;
    [[nodiscard]] const OpenedVault &opened() const { return m_opened; }

    Q_INVOKABLE void open(const QString &passphrase);
    Q_INVOKABLE void enrol(const QString &url, const QString &pin, const QString &user,
                           const QString &code, const QString &password,
                           const QString &passphrase);
    /// From the passphrase to a code of the county, and back.
    Q_INVOKABLE void turn(bool toEnrolment);

signals:
    void stageChanged();
    void refusalChanged();
    void vaultOpened(const cairn::OpenedVault &opened);
    void openingFailed(const QString &sentence);

private:
    void take(Stage failedStage, const Result<OpenedVault> &opened);
    void setStage(Stage stage);
    void setRefusal(const QString &sentence, bool wrongPassphrase);

    StoreThread &m_store;
    std::filesystem::path m_vault;
    bool m_vaultHere;
    Stage m_stage;
    OpenedVault m_opened;
    QString m_refusal;
    bool m_wrongPassphrase = false;
};

} // namespace cairn
