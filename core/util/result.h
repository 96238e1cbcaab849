#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace Credwright {

enum class ErrorCode { NotFound, NotADesign, Damaged, NewerVersion, CannotRead, CannotWrite, InvalidInput, Busy, Cancelled };

/// What went wrong, ready to be shown: what happened, what was kept, what to do.
struct Error
{
    ErrorCode code = ErrorCode::CannotRead;
    QString message; ///< For the user, already translated.
    QString detail;  ///< For the log: the words of SQLite or of the operating system.
};

/// Functions that touch the outside (files, other people's data) return this; problems in a design are findings instead.
template<typename T = void>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorCode code, const QString &message, const QString &detail = {})
{
    return tl::unexpected<Error>(Error{code, message, detail});
}

} // namespace Credwright
