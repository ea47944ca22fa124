#include "client/vault/vault_fault.h"

#include <cerrno>
#include <cstring>

namespace cairn {
namespace {

constexpr const char *kFull =
    "The disk of this computer is full, so this was not saved. Everything that was saved before "
    "is safe. Free some space and save again.";
constexpr const char *kReadOnly =
    "This vault cannot be written: its disk or folder is read-only, so this was not saved. "
    "Everything that was saved before is safe. Make the folder writable and try again.";
constexpr const char *kBroken =
    "The vault on this computer is damaged, or a write to its disk failed. Everything the county "
    "has acknowledged is safe there. Stop writing, keep a copy of the vault's folder and ask "
    "for help.";

} // namespace

Fault vaultInUse(const std::filesystem::path &dir)
{
    return {FaultCode::Busy,
            "Another program has this vault open. Nothing was changed. Close it, or wait until it "
            "is done, and try again.",
            dir.string()};
}

Fault wrongPassphrase()
{
    return {FaultCode::WrongPassphrase,
            "This passphrase does not open the vault. Your work is safe in it. Check the keyboard "
            "(Caps Lock, language) and try again.",
            "no passphrase slot of key.json opens"};
}

Fault noVault(const std::filesystem::path &dir)
{
    return {FaultCode::NotFound,
            "There is no vault here. Check the folder, or enrol this computer first.",
            dir.string()};
}

Fault vaultIsThere(const std::filesystem::path &dir)
{
    return {FaultCode::Refused,
            "This folder holds an enrolled vault already. It was left as it is. Take another "
            "folder to enrol again.",
            dir.string()};
}

Fault notEnrolled()
{
    return {FaultCode::Unauthorised,
            "This vault is not enrolled with a county yet. Enrol it with the code that you were "
            "given."};
}

Fault storageFault(int error, std::string cause)
{
    cause += ": ";
    cause += std::strerror(error);
    switch (error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return {FaultCode::StorageFull, kFull, std::move(cause)};
    case EROFS:
    case EACCES:
    case EPERM: return {FaultCode::StorageReadOnly, kReadOnly, std::move(cause)};
    case ENOENT:
    case ENOTDIR: return {FaultCode::NotFound, "This folder does not exist.", std::move(cause)};
    default: return {FaultCode::StorageBroken, kBroken, std::move(cause)};
    }
}

Fault asVaultFault(Fault fault)
{
    const auto said = [&fault](FaultCode code, const char *sentence) {
        std::string cause = fault.sentence;
        if (!fault.cause.empty())
            cause += " (" + fault.cause + ")";
        return Fault{code, sentence, std::move(cause)};
    };
    switch (fault.code) {
    case FaultCode::StorageFull: return said(fault.code, kFull);
    case FaultCode::StorageReadOnly: return said(fault.code, kReadOnly);
    case FaultCode::StorageBroken: return said(fault.code, kBroken);
    case FaultCode::Busy: return said(fault.code, vaultInUse({}).sentence.c_str());
    default: return fault;
    }
}

} // namespace cairn
