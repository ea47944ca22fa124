# Writes ${OUT}: a function ${FUNCTION}() that returns the bytes of ${FILE}, as they are.
file(READ ${FILE} bytes HEX)
string(LENGTH "${bytes}" digits)
math(EXPR size "${digits} / 2")
string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
file(WRITE ${OUT} "#include <string_view>

namespace cairn {

namespace {

const unsigned char kBytes[] = {${bytes}};

} // namespace

std::string_view ${FUNCTION}();

std::string_view ${FUNCTION}()
{
    return {reinterpret_cast<const char *>(kBytes), ${size}};
}

} // namespace cairn
")
