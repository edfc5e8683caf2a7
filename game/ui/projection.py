"""From longitude and latitude to the plane of a map, and back."""

import math

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]


class LambertConic:
    """Lambert's conformal conic projection on a sphere, as atlases of the time drew Manchuria.

    The plane is measured in radians of the globe, x to the east and y to the south, from the
    centre of the map.
    """

    def __init__(self, centre: tuple[float, float], parallels: tuple[float, float]) -> None:
        """Set up from the centre (longitude, latitude) and the two true parallels, in degrees."""
        south, north = (math.radians(parallel) for parallel in parallels)
        self._meridian = math.radians(centre[0])
        self._cone = math.log(math.cos(south) / math.cos(north)) / math.log(
            math.tan(math.pi / 4 + north / 2) / math.tan(math.pi / 4 + south / 2)
        )
        self._scale = math.cos(south) * math.tan(math.pi / 4 + south / 2) ** self._cone / self._cone
        middle = math.tan(math.pi / 4 + math.radians(centre[1]) / 2)
        self._radius = self._scale / middle**self._cone

    def project(self, longitude: npt.ArrayLike, latitude: npt.ArrayLike) -> tuple[Array, Array]:
        """Points of the plane (x, y) in radians, for degrees east and north."""
        turn = self._cone * (np.radians(np.asarray(longitude, dtype=float)) - self._meridian)
        tangent = np.tan(math.pi / 4 + np.radians(np.asarray(latitude, dtype=float)) / 2)
        radius = self._scale / tangent**self._cone
        return radius * np.sin(turn), radius * np.cos(turn) - self._radius

    def unproject(self, x: npt.ArrayLike, y: npt.ArrayLike) -> tuple[Array, Array]:
        """Longitude and latitude in degrees, for points of the plane in radians."""
        across = np.asarray(x, dtype=float)
        down = np.asarray(y, dtype=float) + self._radius
        turn = np.arctan2(across, down)
        radius = np.hypot(across, down)
        longitude = np.degrees(turn / self._cone + self._meridian)
        latitude = np.degrees(
            2 * np.arctan((self._scale / radius) ** (1 / self._cone)) - math.pi / 2
        )
        return longitude, latitude
