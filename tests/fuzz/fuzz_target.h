#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// A target: takes any bytes and comes back, without a crash, a leak or a long wait. One file each, fuzz_<name>.cpp, with seeds in
/// corpus/<name>. clang's libFuzzer drives it in the build of the preset "fuzz", replay.cpp in every other.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

/// What has to hold whatever came in.
inline void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}
