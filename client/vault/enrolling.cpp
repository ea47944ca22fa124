#include "client/vault/enrolling.h"

#include "client/sync/auth_messages.h"
#include "client/vault/program.h"
#include "client/vault/vault_fault.h"
#include "shared/book/device_sync.h"

namespace cairn {
namespace {

Result<void> keepAnswer(Vault &vault, const EnrolmentForm &form, const LinkAnswer &answer)
{
    if (!answer)
        return std::unexpected(answer.error().fault);
    const auto told = parseEnrolAnswer(*answer);
    if (!told)
        return std::unexpected(told.error());
    // Revisions carry the last server time that was seen; the first one may follow at once.
    const std::pair<const char *, std::string> facts[] = {
        {"epoch", told->epoch}, {"server_millis", std::to_string(told->serverMillis)}};
    for (const auto &[name, value] : facts)
        if (auto kept = keepDeviceFact(vault.book(), name, value); !kept)
            return std::unexpected(asVaultFault(kept.error()));
    return vault.keepEnrolment({.person = told->person,
                                .personName = told->name,
                                .role = told->role,
                                .url = form.url,
                                .pin = form.pin});
}

} // namespace

Result<std::unique_ptr<Vault>> openToEnrol(const std::filesystem::path &dir,
                                           std::string_view passphrase,
                                           const Surroundings &surroundings)
{
    if (!Vault::standsIn(dir))
        return Vault::create(dir, passphrase, surroundings);
    auto vault = Vault::open(dir, passphrase, surroundings);
    if (vault && (*vault)->enrolment())
        return std::unexpected(vaultIsThere(dir));
    return vault;
}

void enrol(Link &link, Vault &vault, const EnrolmentForm &form,
           std::function<void(Result<void>)> done)
{
    const EnrolRequest request{.user = form.user,
                               .code = form.code,
                               .password = form.password,
                               .device = vault.writer().device,
                               .key = vault.publicKey(),
                               .program = kProgram};
    link.post({.path = "/v1/enrol",
               .body = encode(request),
               .contentType = "application/json",
               .answerBytesMax = kAuthAnswerBytesMax},
              [&vault, form, done = std::move(done)](const LinkAnswer &answer) {
                  done(keepAnswer(vault, form, answer));
              });
}

} // namespace cairn
