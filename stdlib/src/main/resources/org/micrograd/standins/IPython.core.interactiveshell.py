"""Stands in for IPython.core.interactiveshell: how a session shows the values of a cell."""

__all__ = ["InteractiveShell"]


class InteractiveShell:
    """ast_node_interactivity says which expressions of a cell are shown: last_expr, all or none."""

    ast_node_interactivity = "last_expr"

    @staticmethod
    def initialized():
        """Whether there is a session."""
        from IPython import get_ipython

        return get_ipython() is not None

    @staticmethod
    def instance():
        """The session; None around a script."""
        from IPython import get_ipython

        return get_ipython()
