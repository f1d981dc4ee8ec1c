"""PySide6's Property, as a type checker should see it: a Python property with the value's own type."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Generic, TypeVar

    from PySide6.QtCore import SignalInstance

    T = TypeVar("T")

    class _Value(Generic[T]):
        def __get__(self, owner: object, kind: type | None = None) -> T: ...
        def __set__(self, owner: object, value: T) -> None: ...
        def __call__(self, getter: Callable[[Any], T]) -> _Value[T]: ...

    def Property(
        type: type | str,
        fget: Callable[[Any], Any] | None = None,
        fset: Callable[[Any, Any], None] | None = None,
        notify: SignalInstance | Any = None,
    ) -> _Value[Any]: ...

else:
    from PySide6.QtCore import Property

__all__ = ["Property"]
