# Installs Larch from the build folder BUILD below WORK, builds SOURCE against it and lets it, and the installed
# `larch`, answer with the installed demo model.
function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

function(expect_answer)
  execute_process(COMMAND ${CMAKE_COMMAND} -E cat ${WORK}/question COMMAND ${ARGN} OUTPUT_VARIABLE answer
                          COMMAND_ERROR_IS_FATAL ANY)
  if(NOT answer MATCHES "\\*\\*936\\*\\*")
    message(FATAL_ERROR "expected **936** in the answer of ${ARGN}, found: ${answer}")
  endif()
endfunction()

set(flags "")
if(SANITIZE)
  set(flags -fsanitize=${SANITIZE})
endif()

# The README shows the very program that is built here.
file(READ ${SOURCE}/chat.cpp program)
file(READ ${SOURCE}/../../README.md readme)
string(FIND "${readme}" "${program}" found)
if(found EQUAL -1)
  message(FATAL_ERROR "expected README.md to hold tests/install/chat.cpp, found something else")
endif()

file(REMOVE_RECURSE ${WORK})
file(WRITE ${WORK}/question "What is 347 + 589?\n")
run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/prefix)
run(${CMAKE_COMMAND} -S ${SOURCE} -B ${WORK}/build -G Ninja -DCMAKE_PREFIX_PATH=${WORK}/prefix
    -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_CXX_FLAGS=${flags})
run(${CMAKE_COMMAND} --build ${WORK}/build)
expect_answer(${WORK}/build/chat ${WORK}/prefix/share/larch/demo/fp8)
expect_answer(${WORK}/prefix/bin/larch generate --temperature 0)
