/** A sun with twelve parts, six of them rays. */
export const BrandMark = () => (
  <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <circle className="rays" cx="10" cy="10" r="7.5" strokeWidth="5" pathLength="12" strokeDasharray="1 1" transform="rotate(-90 10 10)" />
    <circle className="sun" cx="10" cy="10" r="3.9" />
  </svg>
);
