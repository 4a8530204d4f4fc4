exports.name = 'own';
