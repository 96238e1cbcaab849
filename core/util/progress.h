#pragma once

#include <functional>
#include <QtGlobal>

namespace Credwright {

/// How far long work has come: so many of all its parts. False asks it to stop: nobody wants the result any more.
/// It is called from the thread that works.
using Progress = std::function<bool(qint64 done, qint64 all)>;

} // namespace Credwright
