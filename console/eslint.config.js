import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', 'src/api/generated'] },
  ...tseslint.configs.strict,
  hooks.configs.flat.recommended,
  { rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
);
